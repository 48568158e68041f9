-- What ended because its customer was forgotten is told from what its customer took back.
update matters set state = 'forgotten' where state = 'withdrawn';
