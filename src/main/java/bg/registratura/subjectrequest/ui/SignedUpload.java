package bg.registratura.subjectrequest.ui;

import bg.registratura.esignature.FileForm;
import bg.registratura.esignature.SignatureExam;
import bg.registratura.subjectrequest.SignedFile;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives in a signed file, and after a signature that came apart the file it belongs to, in either order. */
class SignedUpload extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(SignedUpload.class);

    private final transient Consumer<SignedFile> taken;
    private final Paragraph failed = new Paragraph(getTranslation("subjectrequest.electronic.failed"));
    private transient byte @Nullable [] last;

    SignedUpload(Consumer<SignedFile> taken) {
        this.taken = taken;
        var upload = new Upload((UploadHandler) this::take);
        upload.setUploadButton(new Button(getTranslation("subjectrequest.electronic.choose")));
        upload.setDropLabel(new Span(getTranslation("subjectrequest.electronic.drop")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        failed.addClassNames("message", "message-blocked");
        failed.getElement().setAttribute("role", "alert");
        failed.setVisible(false);
        add(upload, new Paragraph(getTranslation("subjectrequest.electronic.apart")), failed);
    }

    /** Runs outside the lock of the page; one byte more than is taken tells that it is too long. */
    private void take(UploadEvent event) {
        try (var in = event.getInputStream()) {
            var bytes = in.readNBytes(SignatureExam.MOST_BYTES + 1);
            event.getUI().access(() -> came(bytes));
        } catch (IOException | RuntimeException e) {
            LOG.warn("a signed file was not read: {}", e.toString());
            event.getUI().access(() -> failed.setVisible(true));
            event.reject();
        }
    }

    /** A message and another file belong together; anything else stands for itself. */
    final void came(byte[] bytes) {
        failed.setVisible(false);
        var before = last;
        last = bytes;
        if (before != null && isMessage(before) != isMessage(bytes)) {
            taken.accept(isMessage(bytes) ? new SignedFile(bytes, before) : new SignedFile(before, bytes));
        } else {
            taken.accept(new SignedFile(bytes, null));
        }
    }

    private static boolean isMessage(byte[] bytes) {
        return FileForm.of(bytes) == FileForm.CMS;
    }
}
