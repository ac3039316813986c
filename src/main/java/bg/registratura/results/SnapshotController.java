package bg.registratura.results;

import bg.registratura.language.Languages;
import bg.registratura.results.Copies.Taken;
import bg.registratura.shell.Kiosk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A picture as it stands on the screen, to take away: as JPEG, or on a sheet for the printer; or as it is stored, as PNG. */
@RestController
@RequestMapping("/images/{instance}")
class SnapshotController {

    private final PictureStore store;
    private final Taking taking;
    private final Copies copies;
    private final PictureSheet sheet;

    SnapshotController(PictureStore store, Taking taking, Copies copies, PictureSheet sheet) {
        this.store = store;
        this.taking = taking;
        this.copies = copies;
        this.sheet = sheet;
    }

    @GetMapping("/picture.jpg")
    ResponseEntity<byte[]> jpeg(
            @PathVariable String instance,
            OnScreen screen,
            @RequestParam(defaultValue = "bg") String lang,
            HttpServletRequest request) {
        var locale = Languages.closest(Locale.of(lang));
        return taken(instance, screen, locale, request)
                .map(taken -> answer(
                        MediaType.IMAGE_JPEG,
                        ContentDisposition.attachment().filename("x-ray.jpg"),
                        copies.jpeg(taken, locale)))
                .orElseGet(ImageController::nothing);
    }

    /** One frame as the device stored it, to the last bit: grey ones of sixteen bits, whatever the screen shows. */
    @GetMapping("/picture.png")
    ResponseEntity<byte[]> png(@PathVariable String instance, OnScreen screen, HttpServletRequest request) {
        return ImageController.instance(instance)
                .filter(_ -> !Kiosk.isAt(request))
                .flatMap(id -> taking.take(id).flatMap(_ -> store.frame(id, screen.number())))
                .map(png -> answer(
                        MediaType.IMAGE_PNG, ContentDisposition.attachment().filename("x-ray.png"), png))
                .orElseGet(ImageController::nothing);
    }

    /** Opens in the browser, which prints it; a telephone hands it to its own viewer. */
    @GetMapping("/picture.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String instance,
            OnScreen screen,
            @RequestParam(defaultValue = "bg") String lang,
            HttpServletRequest request) {
        var locale = Languages.closest(Locale.of(lang));
        return taken(instance, screen, locale, request)
                .map(taken -> answer(
                        MediaType.APPLICATION_PDF,
                        ContentDisposition.inline().filename("x-ray.pdf"),
                        sheet.of(taken, screen, locale)))
                .orElseGet(ImageController::nothing);
    }

    private Optional<Taken> taken(String instance, OnScreen screen, Locale locale, HttpServletRequest request) {
        return ImageController.instance(instance)
                .filter(_ -> !Kiosk.isAt(request))
                .flatMap(id -> copies.take(id, screen, locale));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, ContentDisposition.Builder name, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(bytes);
    }
}
