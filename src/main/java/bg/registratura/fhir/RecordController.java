package bg.registratura.fhir;

import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.SubjectRequestId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives an exported record to the officer's browser, which keeps the file and nothing else. */
@RestController
class RecordController {

    private static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json;charset=UTF-8");

    private final RecordExport export;

    RecordController(RecordExport export) {
        this.export = export;
    }

    @GetMapping("/records/{patient}/fhir.json")
    ResponseEntity<byte[]> fhir(
            @PathVariable String patient, @RequestParam(required = false) @Nullable String request) {
        var asked = Optional.ofNullable(request).flatMap(RecordController::id).map(SubjectRequestId::new);
        return id(patient)
                .map(PatientId::new)
                .flatMap(whose -> export.of(whose, asked))
                .map(json -> ResponseEntity.ok()
                        .contentType(FHIR)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.fhir.json\"")
                        .body(json))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
