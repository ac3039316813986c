package bg.registratura.shell;

/** What an address names does not exist, or is not for this person: both look the same. */
public class NotFoundException extends RuntimeException {}
