// Every test starts with nothing kept, whatever the one before it left (the runner adds this to each test file).
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
