package bg.registratura.dose.ui;

import bg.registratura.dose.Category;
import bg.registratura.dose.Quantity;
import com.vaadin.flow.component.UI;

/** Categories of doses in words. */
final class KindWords {

    private KindWords() {}

    /** The kind of examination and the group. */
    static String of(Category category) {
        var ui = UI.getCurrent();
        var kind = ui.getTranslation("visit.examination." + category.examination()) + ", "
                + ui.getTranslation("dose.group." + category.group());
        return category.quantity() == Quantity.DOSE_AREA_PRODUCT
                ? kind
                : kind + ", " + ui.getTranslation("dose.quantity." + category.quantity());
    }
}
