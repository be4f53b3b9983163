/**
 * The id of the procedure made from a page's own form. Nobody declared what its buttons do: its last step's
 * `effect: sends` means "this button may send", and nothing is promised about the steps before.
 */
export const OWN_FORM_ID = 'own-form';
