package bg.registratura.queue;

import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The waiting room's screen: an empty page for everybody, numbers for whoever shows a screen's key. */
@RestController
@RequestMapping("/board")
class BoardController {

    private static final int MOST = 5;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final List<String> WORDS = List.of(
            "queue.board.title",
            "queue.board.heading",
            "queue.board.empty",
            "queue.board.away",
            "queue.board.shut",
            "queue.board.please");

    private final CallRepository calls;
    private final BoardScreens screens;
    private final Words words;
    private final Clock clock;
    private final Template page;

    BoardController(CallRepository calls, BoardScreens screens, Words words, Clock clock) {
        this.calls = calls;
        this.screens = screens;
        this.words = words;
        this.clock = clock;
        this.page = Mustache.compiler().compile(text("board.html"));
    }

    @GetMapping
    ResponseEntity<String> page() {
        var said = new HashMap<String, String>();
        WORDS.forEach(key -> said.put(key.substring(key.lastIndexOf('.') + 1), words.of(key)));
        return answer(HTML, page.execute(Map.of("words", said, "language", Languages.BULGARIAN.getLanguage())));
    }

    /** The moment, then a line for each call: which it is, the ticket, the place. */
    @GetMapping("/calls")
    ResponseEntity<String> calls(@RequestHeader(name = "Board-Key", defaultValue = "") String key) {
        if (!BoardKey.isOne(key) || !screens.isOpen(new BoardKey(key))) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        var now = clock.instant();
        var lines =
                calls.latest(Dates.dayOf(now), MOST).stream().map(this::line).collect(Collectors.joining("\n"));
        return answer(TEXT, now.toEpochMilli() + "\n" + lines);
    }

    private String line(Call call) {
        return String.join(
                "\t",
                call.ticket() + "/" + call.ordinal(),
                words.of("queue.ticket", String.valueOf(call.ticket())),
                words.of("queue.place." + call.place().kind(), call.place().label()));
    }

    private static ResponseEntity<String> answer(MediaType kind, String body) {
        return ResponseEntity.ok()
                .contentType(kind)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static String text(String name) {
        try (var stream = BoardController.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
