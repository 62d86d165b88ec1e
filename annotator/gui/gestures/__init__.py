"""What mouse and keys mean on the text: a state machine that knows no Qt."""
