package bg.registratura.security;

import bg.registratura.security.OpenSessions.Sign;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One page's stream of signs. A page that does not take them keeps nobody waiting: each is sent on a thread of its own. */
final class Watching implements Consumer<Sign> {

    private final SseEmitter stream;
    private final ReentrantLock turn = new ReentrantLock(true);

    Watching(SseEmitter stream) {
        this.stream = stream;
    }

    @Override
    public void accept(Sign sign) {
        Thread.startVirtualThread(() -> send(sign));
    }

    private void send(Sign sign) {
        turn.lock();
        try {
            stream.send(SseEmitter.event().name("sign").data(sign.name().toLowerCase(Locale.ROOT)));
            if (sign == Sign.ENDED || sign == Sign.LEFT || sign == Sign.STOPPED) {
                stream.complete();
            }
        } catch (IOException | IllegalStateException e) {
            stream.completeWithError(e);
        } finally {
            turn.unlock();
        }
    }
}
