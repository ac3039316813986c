package bg.registratura.subjectrequest.ui;

import bg.registratura.esignature.FileForm;
import bg.registratura.esignature.SignatureExam;
import bg.registratura.shell.Acts;
import bg.registratura.shell.UploadWords;
import bg.registratura.subjectrequest.SignedFile;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives in a signed file, and after a signature that came apart the file it belongs to, in either order. */
class SignedUpload extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(SignedUpload.class);

    private final transient Consumer<SignedFile> taken;
    private final transient Runnable anew;
    private final Button choose = new Button(getTranslation("subjectrequest.electronic.choose"));
    private final Paragraph failed = new Paragraph(getTranslation("subjectrequest.electronic.failed"));
    private final Span names = new Span();
    private final Div held = new Div(names, Acts.quiet("subjectrequest.electronic.anew", this::begin));
    private transient @Nullable Came message;
    private transient @Nullable Came other;

    SignedUpload(Consumer<SignedFile> taken, Runnable anew) {
        this.taken = taken;
        this.anew = anew;
        addClassName("stack");
        var upload = new Upload((UploadHandler) this::take);
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("subjectrequest.electronic.drop")));
        upload.setI18n(UploadWords.of(this));
        upload.getElement().setProperty("maxConcurrentUploads", 1);
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        failed.addClassNames("message", "message-blocked");
        failed.getElement().setAttribute("role", "alert");
        failed.setVisible(false);
        held.addClassName("acts");
        held.setVisible(false);
        add(upload, new Paragraph(getTranslation("subjectrequest.electronic.apart")), held, failed);
    }

    void focus() {
        choose.focus();
    }

    /** Runs outside the lock of the page; one byte more than is taken tells that it is too long. */
    private void take(UploadEvent event) {
        var name = event.getFileName();
        try (var in = event.getInputStream()) {
            var bytes = in.readNBytes(SignatureExam.MOST_BYTES + 1);
            event.getUI().access(() -> came(name, bytes));
        } catch (IOException | RuntimeException e) {
            LOG.warn("a signed file was not read: {}", e.toString());
            event.getUI().access(() -> failed.setVisible(true));
            event.reject(getTranslation("subjectrequest.electronic.failed"));
        }
    }

    /** A message and another file belong together, until one of its kind takes the place of either; what is too long or empty is not kept. */
    final void came(String name, byte[] bytes) {
        failed.setVisible(false);
        var came = new Came(name, bytes);
        if (bytes.length == 0 || bytes.length > SignatureExam.MOST_BYTES) {
            tell(List.of(came));
            forget();
            taken.accept(new SignedFile(bytes, null));
            return;
        }
        if (FileForm.of(bytes) == FileForm.CMS) {
            other = message == null ? other : null;
            message = came;
        } else {
            other = came;
        }
        together(came);
    }

    private void together(Came came) {
        if (message != null && other != null) {
            tell(List.of(message, other));
            taken.accept(new SignedFile(message.bytes(), other.bytes()));
        } else {
            tell(List.of(came));
            taken.accept(new SignedFile(came.bytes(), null));
        }
    }

    private void tell(List<Came> files) {
        names.setText(getTranslation(
                "subjectrequest.electronic.held", files.stream().map(Came::name).collect(Collectors.joining(", "))));
        held.setVisible(true);
    }

    private void begin() {
        forget();
        held.setVisible(false);
        failed.setVisible(false);
        anew.run();
        focus();
    }

    private void forget() {
        message = null;
        other = null;
    }

    /** A file under the name it had; the name is shown and not kept. */
    private record Came(String name, byte[] bytes) {}
}
