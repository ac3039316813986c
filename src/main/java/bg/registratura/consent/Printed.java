package bg.registratura.consent;

/** A sheet and the paper it is on, ready for the printer. */
public record Printed(ConsentForm form, byte[] pdf) {}
