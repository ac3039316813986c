package bg.registratura.security;

import java.util.List;
import java.util.Locale;

/** Lays recovery codes out on paper, once and in memory alone; the room that prints sheets implements it. */
public interface RecoverySheet {

    /** A PDF of one A5 page. */
    byte[] of(String owner, List<String> codes, Locale locale);
}
