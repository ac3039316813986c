package bg.registratura.results;

import bg.registratura.disclosure.ExportPurpose;
import bg.registratura.imaging.StudyId;
import bg.registratura.shell.Kiosk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A study without the person, for a dentist who says what for. What was cut begins anew, under new names. */
@RestController
@RequestMapping("/images/studies/{study}")
class NamelessController {

    private final Deidentifying deidentifying;
    private final NamelessParcels parcels;

    NamelessController(Deidentifying deidentifying, NamelessParcels parcels) {
        this.deidentifying = deidentifying;
        this.parcels = parcels;
    }

    @GetMapping("/deidentified.zip")
    void study(
            @PathVariable String study,
            @RequestParam(defaultValue = "") String purpose,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var stated = Arrays.stream(ExportPurpose.values())
                .filter(one -> one.name().equals(purpose))
                .findFirst();
        var found = Optional.of(study)
                .filter(_ ->
                        stated.isPresent() && !Kiosk.isAt(request) && !HttpMethod.HEAD.matches(request.getMethod()))
                .flatMap(ImageController::uuid)
                .map(StudyId::new)
                .flatMap(deidentifying::may);
        if (found.isEmpty()) {
            ImageController.nothing(response);
            return;
        }
        var zip = parcels.of(found.get());
        if (!deidentifying.take(found.get(), stated.orElseThrow())) {
            ImageController.nothing(response);
            return;
        }
        ImageController.headers(response, ImageController.ZIP, "x-ray-deidentified.zip");
        response.setContentLengthLong(zip.length());
        var out = new WatchedStream(response.getOutputStream(), () -> check(found.get()));
        zip.write(ByteRange.all(zip.length()), out, _ -> check(found.get()));
    }

    /** Where nothing was sent yet, nothing is there; else the connection just ends. */
    @ExceptionHandler
    void withdrawn(Withdrawn e, HttpServletResponse response) throws Withdrawn {
        ParcelController.ended(e, response);
    }

    private void check(StudyInfo study) throws Withdrawn {
        if (!deidentifying.isStillTheirs(study)) {
            throw new Withdrawn();
        }
    }
}
