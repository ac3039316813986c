package bg.registratura.shell;

/** Somebody asked for a thing that is not there, or not theirs; the path may name its number and is not to be kept. */
public record PageMissed(String path) {}
