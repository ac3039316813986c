package bg.registratura.consent.ui;

import bg.registratura.consent.Consenting;
import bg.registratura.consent.OnTablet;
import bg.registratura.consent.TabletConsents;
import bg.registratura.consent.TabletSheets;
import bg.registratura.pad.Pads;
import bg.registratura.pad.ui.PadDialog;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Sends a decision to the tablet of this desk and records it when everybody has signed. */
@Service
class TabletSigning {

    private final TabletSheets sheets;
    private final TabletConsents consents;
    private final Pads pads;

    TabletSigning(TabletSheets sheets, TabletConsents consents, Pads pads) {
        this.sheets = sheets;
        this.consents = consents;
        this.pads = pads;
    }

    void sign(OnTablet asked, Consumer<Consenting> told) {
        if (sheets.isSuperseded(asked)) {
            told.accept(new Consenting.Refused(Consenting.Reason.TEXT_SUPERSEDED));
            return;
        }
        var shown = sheets.fill(asked);
        new PadDialog(pads, shown.sheet(), inks -> told.accept(consents.record(shown, inks))).open();
    }
}
