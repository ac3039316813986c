package bg.registratura.imaging.ui;

import bg.registratura.dicom.FilmNote;
import bg.registratura.imaging.FilmGiven;
import bg.registratura.imaging.Reception;
import bg.registratura.shell.UploadWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Giving in image files of one order; each gets its sentence. */
class FilmUpload extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(FilmUpload.class);

    private final transient Taker taker;
    private final UnorderedList results = new UnorderedList();

    FilmUpload(Taker taker) {
        this.taker = taker;
        var upload = new Upload((UploadHandler) this::take);
        var choose = new Button(getTranslation("imaging.film.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("imaging.film.drop")));
        upload.setI18n(UploadWords.of(this));
        upload.getElement().setProperty("maxConcurrentUploads", 1);
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        results.addClassName("rows");
        results.getElement().setAttribute("aria-live", "polite");
        add(upload, results);
    }

    /** Takes one file for what was confirmed. */
    interface Taker {
        void take(String name, InputStream in, Consumer<FilmGiven> heard) throws IOException;
    }

    private void take(UploadEvent event) {
        var name = event.getFileName();
        var page = event.getUI();
        try (var in = event.getInputStream()) {
            taker.take(name, in, given -> page.access(() -> hear(given)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("an image file was not kept: {}", e.toString());
            page.access(() -> line(name, getTranslation("imaging.upload.failed"), "blocked"));
            event.reject(getTranslation("imaging.upload.failed"));
        }
    }

    final void hear(FilmGiven given) {
        switch (given) {
            case FilmGiven.Wrapped(var name, var reception, var notes) -> tell(name, reception, notes);
            case FilmGiven.Refused(var name, var reason) ->
                line(name, getTranslation("imaging.film.refusal." + reason.name()), "blocked");
            case FilmGiven.Orderless(var name) -> line(name, getTranslation("imaging.film.orderless"), "blocked");
        }
    }

    private void tell(String name, Reception reception, Set<FilmNote> notes) {
        switch (reception) {
            case Reception.Kept kept ->
                line(name, ReceptionWords.of(this, kept) + said(notes), kept.assigned() ? "done" : "waits");
            case Reception.KeptBefore _ -> line(name, getTranslation("imaging.reception.before"), "done");
            case Reception.Conflict _ -> line(name, getTranslation("imaging.reception.conflict"), "blocked");
            case Reception.DoseReport report -> line(name, ReceptionWords.of(this, report), "waits");
            case Reception.Refused(var reason) ->
                line(name, getTranslation("imaging.refusal." + reason.name()), "blocked");
        }
    }

    private String said(Set<FilmNote> notes) {
        return notes.stream()
                .sorted()
                .map(note -> " " + getTranslation("imaging.film.note." + note.name()))
                .collect(Collectors.joining());
    }

    private void line(String name, String sentence, String meaning) {
        var row = new ListItem(new Div(name), Rows.status(sentence, meaning));
        row.addClassName("row");
        results.addComponentAsFirst(row);
    }
}
