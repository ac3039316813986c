package bg.registratura.imaging.ui;

import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Reception;
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

/** Giving in files, many at once; each gets its sentence. */
class UploadPanel extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(UploadPanel.class);

    private final transient Arrivals arrivals;
    private final UnorderedList results = new UnorderedList();

    UploadPanel(Arrivals arrivals, Runnable changed) {
        this.arrivals = arrivals;
        addClassName("section");
        var upload = new Upload((UploadHandler) this::take);
        var choose = new Button(getTranslation("imaging.upload.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("imaging.upload.drop")));
        upload.addAllFinishedListener(_ -> {
            upload.clearFileList();
            changed.run();
        });
        results.addClassName("rows");
        results.getElement().setAttribute("aria-live", "polite");
        var lead = new Paragraph(getTranslation("imaging.upload.lead"));
        lead.addClassName("quiet");
        add(new H2(getTranslation("imaging.upload")), lead, upload, results);
    }

    /** Takes one file in; runs outside the lock of the page, which gets the answer afterwards. */
    final void take(UploadEvent event) {
        var name = event.getFileName();
        try (var in = event.getInputStream()) {
            var reception = arrivals.upload(name, in);
            event.getUI().access(() -> tell(name, reception));
        } catch (IOException | RuntimeException e) {
            LOG.warn("an uploaded file was not kept: {}", e.toString());
            event.getUI().access(() -> line(name, getTranslation("imaging.upload.failed"), "blocked"));
            event.reject(getTranslation("imaging.upload.failed"));
        }
    }

    final void tell(String name, Reception reception) {
        switch (reception) {
            case Reception.Kept kept -> line(name, ReceptionWords.of(this, kept), kept.assigned() ? "done" : "waits");
            case Reception.KeptBefore _ -> line(name, getTranslation("imaging.reception.before"), "done");
            case Reception.Conflict _ -> line(name, getTranslation("imaging.reception.conflict"), "blocked");
            case Reception.DoseReport report ->
                line(name, ReceptionWords.of(this, report), report.before() || report.hasDose() ? "done" : "waits");
            case Reception.Refused(var reason) ->
                line(name, getTranslation("imaging.refusal." + reason.name()), "blocked");
        }
    }

    private void line(String name, String sentence, String meaning) {
        var row = new ListItem(new Div(name), Rows.status(sentence, meaning));
        row.addClassName("row");
        results.addComponentAsFirst(row);
    }
}
