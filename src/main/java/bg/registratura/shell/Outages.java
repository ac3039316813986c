package bg.registratura.shell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** What the house has lost at this moment. It asks on its own, so that no screen waits for what does not answer. */
@Service
public class Outages {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final int PATIENCE_SECONDS = 3;

    private final List<Supply> supplies;
    private final Map<Supply.Kind, FutureTask<Boolean>> asked = new EnumMap<>(Supply.Kind.class);
    private volatile Set<Supply.Kind> away = Set.of();

    Outages(List<Supply> supplies) {
        this.supplies = supplies;
    }

    /** What is away, as of some seconds ago. */
    public Set<Supply.Kind> now() {
        return away;
    }

    /** Asks each once; one that still owes its last answer is not asked again. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void ask() throws InterruptedException {
        var lost = EnumSet.noneOf(Supply.Kind.class);
        for (var supply : supplies) {
            if (!answers(supply)) {
                lost.add(supply.kind());
            }
        }
        if (!lost.equals(away)) {
            LOG.warn("away: {}", lost);
            away = Set.copyOf(lost);
        }
    }

    private boolean answers(Supply supply) throws InterruptedException {
        var answer = asked.computeIfAbsent(supply.kind(), _ -> begin(supply::answers));
        try {
            var there = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            asked.remove(supply.kind());
            return there;
        } catch (ExecutionException e) {
            asked.remove(supply.kind());
            return false;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static FutureTask<Boolean> begin(Callable<Boolean> question) {
        var task = new FutureTask<>(question);
        Thread.ofVirtual().name("supply").start(task);
        return task;
    }
}
