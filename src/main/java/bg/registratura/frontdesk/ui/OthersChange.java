package bg.registratura.frontdesk.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the other desk changed in a patient's particulars, line by line; a number stays masked. */
class OthersChange extends UnorderedList {

    OthersChange(Patient before, Patient now) {
        compare("people.given", before.name().given(), now.name().given());
        compare("people.patronymic", before.name().patronymic(), now.name().patronymic());
        compare("people.family", before.name().family(), now.name().family());
        compare("people.latin", before.name().latin(), now.name().latin());
        compare("people.birth-date", Dates.form(before.birthDate()), Dates.form(now.birthDate()));
        compare("people.sex", sex(before), sex(now));
        compare("people.identifier", before.maskedIdentifier(), now.maskedIdentifier());
        compare("people.phone", phone(before), phone(now));
        compare("people.address", before.address(), now.address());
    }

    private void compare(String key, @Nullable String before, @Nullable String now) {
        if (!Objects.equals(before, now)) {
            add(new ListItem(
                    getTranslation("people.overtaken.change", getTranslation(key), shown(before), shown(now))));
        }
    }

    private String shown(@Nullable String value) {
        return value == null || value.isBlank() ? getTranslation("people.overtaken.nothing") : value;
    }

    private String sex(Patient patient) {
        return getTranslation("people.sex." + patient.sex().name());
    }

    private static @Nullable String phone(Patient patient) {
        return patient.phone() == null ? null : patient.phone().shown();
    }
}
