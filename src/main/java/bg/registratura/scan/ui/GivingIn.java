package bg.registratura.scan.ui;

import bg.registratura.scan.Reception;
import bg.registratura.scan.ScanDesk;
import bg.registratura.shell.UploadWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Giving in scanned files, many at once; every side gets its sentence. */
class GivingIn extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(GivingIn.class);

    private final transient ScanDesk desk;
    private final UnorderedList results = new UnorderedList();

    GivingIn(ScanDesk desk, Runnable changed) {
        this.desk = desk;
        addClassName("section");
        var upload = new Upload((UploadHandler) this::take);
        var choose = new Button(getTranslation("scan.give"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choose.setAutofocus(true);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("scan.give.drop")));
        upload.setI18n(UploadWords.of(this));
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff");
        upload.addAllFinishedListener(_ -> {
            upload.clearFileList();
            changed.run();
        });
        var never = new Paragraph(getTranslation("scan.give.no-identity"));
        never.addClassNames("message", "message-waits");
        results.addClassName("rows");
        results.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("scan.give.title")), never, upload, results);
    }

    /** Takes one file in; runs outside the lock of the page, which gets the answer afterwards. */
    final void take(UploadEvent event) {
        var name = event.getFileName();
        try (var in = event.getInputStream()) {
            var reception = desk.upload(in);
            event.getUI().access(() -> tell(name, reception));
        } catch (IOException | RuntimeException e) {
            LOG.warn("a scanned file was not kept: {}", e.toString());
            event.getUI().access(() -> line(name, getTranslation("scan.give.failed"), "blocked"));
            event.reject(getTranslation("scan.give.failed"));
        }
    }

    final void tell(String name, Reception reception) {
        switch (reception) {
            case Reception.Taken(var sides) -> sides.forEach(side -> side(name, side));
            case Reception.Before _ -> line(name, getTranslation("scan.reception.before"), "done");
            case Reception.Refused(var why) -> line(name, getTranslation("scan.refusal." + why.name()), "blocked");
        }
    }

    private void side(String name, Reception.Side side) {
        var place = getTranslation("scan.side", name, side.page());
        switch (side.fate()) {
            case MATCHED -> line(place, getTranslation("scan.reception.matched", side.code()), "done");
            case UNKNOWN -> line(place, getTranslation("scan.reception.unknown", side.code()), "waits");
            case UNREAD -> line(place, getTranslation("scan.reception.unread"), "waits");
            case BLANK -> line(place, getTranslation("scan.reception.blank"), "open");
        }
    }

    private void line(String name, String sentence, String meaning) {
        var row = new ListItem(new Div(name), Listing.status(sentence, meaning));
        row.addClassName("row");
        results.addComponentAsFirst(row);
    }
}
