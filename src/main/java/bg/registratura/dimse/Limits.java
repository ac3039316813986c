package bg.registratura.dimse;

import java.time.Duration;

/**
 * What a listener bears.
 *
 * @param associations how many at once; one more is told to come later
 * @param pduLength the longest message unit in bytes, told to whoever calls
 * @param greeting in which an association must be asked for (ARTIM, PS3.8 9.1.5)
 * @param reading in which a unit that has begun must have come, and an answer must have gone
 * @param idle how long an association may rest between two messages
 * @param objectLength the longest object in bytes
 */
public record Limits(
        int associations, int pduLength, Duration greeting, Duration reading, Duration idle, long objectLength) {

    private static final int SHORTEST = 4096;
    private static final int LONGEST = 1 << 20;

    /** Longer than any file that is taken. */
    private static final long LONGEST_OBJECT = (2L << 30) + (1 << 20);

    /** What a laboratory needs. */
    public static final Limits USUAL = new Limits(
            32, 128 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5), LONGEST_OBJECT);

    /** Refuses what nobody could work with. */
    public Limits {
        if (associations < 1 || pduLength < SHORTEST || pduLength > LONGEST) {
            throw new IllegalArgumentException(
                    "a listener needs an association, and message units of 4096 to 1048576 bytes");
        }
    }
}
