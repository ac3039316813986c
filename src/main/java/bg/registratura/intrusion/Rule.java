package bg.registratura.intrusion;

import java.time.Duration;

/**
 * When something is an intrusion and no longer a mistake: the one table. Somebody who mistypes comes nowhere near it. Codes
 * are contracts: they stand in the database and in the log.
 */
public enum Rule {
    /** One source tries many names at the door. */
    SPRAYING(30, Duration.ofMinutes(10), Duration.ofMinutes(15)),
    /** One source tries passwords over and over, under however few names. */
    PASSWORD_GUESSING(100, Duration.ofMinutes(10), Duration.ofMinutes(15)),
    /** One source offers one-time passwords that no sheet bears. */
    SLIP_GUESSING(20, Duration.ofMinutes(10), Duration.ofMinutes(15)),
    /** One source asks for many pictures or pages that are not there, or not theirs. */
    IDENTIFIER_WALKING(40, Duration.ofMinutes(5), Duration.ofMinutes(30)),
    /** One source offers many sessions, page keys or codes that were never given to it, or were used before. */
    FORGED_TOKENS(30, Duration.ofMinutes(10), Duration.ofMinutes(30));

    private final int threshold;
    private final Duration window;
    private final Duration block;

    Rule(int threshold, Duration window, Duration block) {
        this.threshold = threshold;
        this.window = window;
        this.block = block;
    }

    /** How much of it within the window is an intrusion: different things, or tries at one. */
    public int threshold() {
        return threshold;
    }

    /** Within what time. */
    public Duration window() {
        return window;
    }

    /** For how long the source is shut out. */
    public Duration block() {
        return block;
    }

    /** Whether different things count, each once, or every try. */
    boolean countsDifferentThings() {
        return this != PASSWORD_GUESSING && this != SLIP_GUESSING;
    }
}
