package bg.registratura.shell;

import bg.registratura.language.Country;
import com.vaadin.flow.component.combobox.ComboBox;

/** Choosing a country by the beginning of its name; Bulgaria to begin with. */
public class CountryField extends ComboBox<Country> {

    public CountryField(String label) {
        super(label);
        setItems(Country.all(getLocale()));
        setItemLabelGenerator(country -> country.name(getLocale()));
        setValue(Country.BULGARIA);
    }
}
