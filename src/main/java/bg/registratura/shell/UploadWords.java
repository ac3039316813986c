package bg.registratura.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the list of files on their way says. */
public final class UploadWords {

    private UploadWords() {}

    public static UploadI18N of(Component on) {
        var status = new UploadI18N.Uploading.Status()
                .setConnecting(on.getTranslation("shell.upload.connecting"))
                .setHeld(on.getTranslation("shell.upload.held"))
                .setProcessing(on.getTranslation("shell.upload.processing"))
                .setStalled(on.getTranslation("shell.upload.stalled"));
        var left = new UploadI18N.Uploading.RemainingTime()
                .setPrefix(on.getTranslation("shell.upload.left") + " ")
                .setUnknown(on.getTranslation("shell.upload.left.unknown"));
        var again = on.getTranslation("shell.upload.unsent");
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
                        .setRetry(on.getTranslation("shell.upload.retry"))
                        .setStart(on.getTranslation("shell.upload.start"))
                        .setRemove(on.getTranslation("shell.upload.remove")))
                .setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB", "TB")));
    }
}
