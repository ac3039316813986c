package bg.registratura.intrusion;

/**
 * Where requests come from, without saying where: the same for one network of one day, and reversible by nobody.
 *
 * @param hash the keyed hash of an IPv4 address or an IPv6 /64
 * @param house whether it is this machine or another of the same private network
 */
public record Source(String hash, boolean house) {}
