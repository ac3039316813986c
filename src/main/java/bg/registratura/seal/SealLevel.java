package bg.registratura.seal;

/** What a seal proves (ETSI EN 319 142-1, 6): B that nothing was changed, T also that it was so at a moment somebody else attests. */
public enum SealLevel {
    B,
    T
}
