"""Words: a message's name, a language and facts become what people read; knows no telegram."""
