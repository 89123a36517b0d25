// A page that answered a form is asked for again when somebody comes back to it, and nothing is sent twice.
history.replaceState(history.state, '', location.href);
