package bg.registratura.imaging.ui;

import bg.registratura.imaging.Modality;
import com.vaadin.flow.component.Component;

/** What kind of picture a study is by its device's code; a code we have no words for is shown as it came. */
final class ModalityWords {

    private ModalityWords() {}

    static String of(Component on, String code) {
        return Modality.of(code)
                .map(modality -> on.getTranslation("imaging.modality." + modality.name()))
                .orElseGet(() -> on.getTranslation("imaging.modality", code));
    }
}
