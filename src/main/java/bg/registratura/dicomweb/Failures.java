package bg.registratura.dicomweb;

import bg.registratura.dicom.UnreadablePixelsException;
import bg.registratura.shell.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a program is told when there is no picture: a status and a few words, nothing of the inside. */
@RestControllerAdvice(basePackageClasses = Failures.class)
class Failures {

    private static final String SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        var answer = ResponseEntity.status(refusal.status());
        return words(
                refusal.status() == 503 ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS) : answer, refusal.words());
    }

    /** Also what is there and is not theirs: the two are told apart nowhere. */
    @ExceptionHandler({NotFoundException.class, AccessDeniedException.class})
    ResponseEntity<String> missing() {
        return words(ResponseEntity.status(404), "there is no such object");
    }

    @ExceptionHandler
    ResponseEntity<String> unreadable(UnreadablePixelsException e) {
        return words(ResponseEntity.status(406), "these pixels cannot be unpacked; fetch the object as it is stored");
    }

    /** What was on its way already just ends, so that nobody takes it for whole. */
    @ExceptionHandler
    ResponseEntity<String> withdrawn(Withdrawn e, HttpServletResponse response) throws Withdrawn {
        if (response.isCommitted()) {
            throw e;
        }
        response.resetBuffer();
        return missing();
    }

    /** The disk does not give it out at present, or nobody listens any more. */
    @ExceptionHandler
    ResponseEntity<String> broken(IOException e, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw e;
        }
        response.resetBuffer();
        return words(
                ResponseEntity.status(503).header(HttpHeaders.RETRY_AFTER, SECONDS), "not to be had at this moment");
    }

    private static ResponseEntity<String> words(ResponseEntity.BodyBuilder answer, String words) {
        return answer.cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(words + "\n");
    }
}
