package bg.registratura.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person was told what an order had withheld.
 *
 * @param on the day; absent where only the entry was kept
 * @param manner how; absent likewise
 */
public record Told(@Nullable LocalDate on, @Nullable Telling manner) {}
