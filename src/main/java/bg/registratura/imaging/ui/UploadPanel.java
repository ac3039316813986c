package bg.registratura.imaging.ui;

import bg.registratura.imaging.Deliveries;
import bg.registratura.imaging.Given;
import bg.registratura.imaging.Given.Skip;
import bg.registratura.shell.UploadWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Giving in files, a folder, a ZIP or a patient's disc; what became of it is said in words. */
class UploadPanel extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(UploadPanel.class);
    private static final String WATCH = """
            import(new URL('uploads.js', document.baseURI)).then(m => m.watch(this, $0, $1, $2, $3, $4, $5))""";
    private static final String DETAIL = "event.detail";

    private final transient Deliveries deliveries;
    private final transient Runnable changed;

    private final Upload upload = new Upload((UploadHandler) this::take);
    private final Button folder = new Button(getTranslation("imaging.upload.folder"));
    private final Button stop = new Button(getTranslation("imaging.upload.stop"));
    private final ProgressBar all = new ProgressBar();
    private final Span told = new Span();
    private final DeliveryReport report = new DeliveryReport();

    UploadPanel(Deliveries deliveries, Runnable changed, Component... others) {
        this.deliveries = deliveries;
        this.changed = changed;
        addClassName("section");
        var choose = new Button(getTranslation("imaging.upload.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("imaging.upload.drop")));
        upload.setI18n(UploadWords.of(this));
        listen();
        var lead = new Paragraph(getTranslation("imaging.upload.lead"));
        lead.addClassName("quiet");
        var acts = new Div(folder, stop, told);
        acts.addClassNames("acts", "upload-acts");
        acts.addComponentAtIndex(1, new Span(others));
        add(new H2(getTranslation("imaging.upload")), lead, upload, acts, all, report);
    }

    /** The browser counts what is on its way; the house is told when nothing is any more, and what was not even sent. */
    private void listen() {
        stop.getElement().setAttribute("hidden", true);
        all.getElement().setAttribute("hidden", true);
        told.getElement().setAttribute("role", "status");
        upload.getElement().addEventListener("delivery-ended", _ -> end());
        told("passed-over", Skip.OTHER);
        told("unread", Skip.UNREAD);
        upload.addAttachListener(_ -> upload.getElement()
                .executeJs(
                        WATCH,
                        folder.getElement(),
                        stop.getElement(),
                        told.getElement(),
                        all.getElement(),
                        getTranslation("imaging.upload.all", "{0}", "{1}", "{2}", "{3}"),
                        getTranslation("imaging.upload.all.failed", "{0}")));
    }

    private void told(String happening, Skip why) {
        upload.getElement()
                .addEventListener(
                        happening,
                        event -> report.passedOver(
                                event.getEventData().get(DETAIL).asString(""), why))
                .addEventData(DETAIL);
    }

    /** Takes what one request brings; runs outside the lock of the page, which gets the answers afterwards. */
    final void take(UploadEvent event) {
        var name = event.getFileName();
        var page = event.getUI();
        try (var in = event.getInputStream()) {
            deliveries.give(name, in, given -> page.access(() -> hear(given)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("an uploaded file was not kept: {}", e.toString());
            page.access(() -> report.failed(name));
            event.reject(getTranslation("imaging.upload.failed"));
        }
    }

    final void hear(Given given) {
        report.hear(given);
    }

    /** Nothing more is on its way: what the discs lack can be said, and the lists of the day are read again. */
    final void end() {
        for (var disc : report.discs()) {
            report.missing(disc, deliveries.missing(disc, report.paths()));
        }
        report.close();
        changed.run();
    }
}
