package bg.registratura.security.ui;

import bg.registratura.security.PasswordRule;
import bg.registratura.security.PasswordRule.Weakness;
import bg.registratura.security.Weighed;
import com.vaadin.flow.component.Component;

/** Says why a password is not taken and what would do, and how good one is that is. */
final class WeaknessWords {

    private WeaknessWords() {}

    static String of(Weakness weakness, Component speaker) {
        return speaker.getTranslation("security.weakness." + weakness.name(), PasswordRule.SHORTEST);
    }

    /** While one still types, what is missing is told and nothing is blamed. */
    static String of(Weighed weighed, Component speaker) {
        return weighed.weakness()
                .map(why -> why == Weakness.TOO_SHORT
                        ? speaker.getTranslation(
                                "security.own-password.missing", weighed.missing(), PasswordRule.SHORTEST)
                        : of(why, speaker))
                .orElseGet(() -> speaker.getTranslation(
                        "security.strength." + weighed.strength().name()));
    }
}
