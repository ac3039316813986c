package bg.registratura.imaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the list of files on their way says. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N of(Component on) {
        var status = new UploadI18N.Uploading.Status()
                .setConnecting(on.getTranslation("imaging.upload.connecting"))
                .setHeld(on.getTranslation("imaging.upload.held"))
                .setProcessing(on.getTranslation("imaging.upload.processing"))
                .setStalled(on.getTranslation("imaging.upload.stalled"));
        var left = new UploadI18N.Uploading.RemainingTime()
                .setPrefix(on.getTranslation("imaging.upload.left") + " ")
                .setUnknown(on.getTranslation("imaging.upload.left.unknown"));
        var again = on.getTranslation("imaging.upload.unsent");
        var error = new UploadI18N.Uploading.Error()
                .setForbidden(again)
                .setServerUnavailable(again)
                .setUnexpectedServerError(again);
        return new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(status)
                        .setRemainingTime(left)
                        .setError(error))
                .setFile(new UploadI18N.File()
                        .setRetry(on.getTranslation("imaging.upload.retry"))
                        .setStart(on.getTranslation("imaging.upload.start"))
                        .setRemove(on.getTranslation("imaging.upload.remove")))
                .setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB", "TB")));
    }
}
