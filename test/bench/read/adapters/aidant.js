/** aidant by its own call, on a page with the script tag alone. */

const idle = () =>
  new Promise((done) => {
    const look = ({ status }) => {
      if (status !== 'idle') return;
      document.removeEventListener('aidant-read-change', look);
      done();
    };
    document.addEventListener('aidant-read-change', look);
  });

window.reader = {
  read(root) {
    const ended = idle();
    void window.aidant.read(root);
    return ended;
  },
};
