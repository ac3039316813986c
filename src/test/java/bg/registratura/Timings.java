package bg.registratura;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** How long steps took under one circumstance and another: a table to read, and a line of JSON. */
public final class Timings {

    private final List<String> circumstances = new ArrayList<>();
    private final Map<String, Map<String, List<Long>>> taken = new LinkedHashMap<>();

    /** Runs a step and notes what it took; several threads may do so at once. */
    public <T> T time(String circumstance, String step, Callable<T> act) throws Exception {
        long began = System.nanoTime();
        var result = act.call();
        note(circumstance, step, (System.nanoTime() - began) / 1000);
        return result;
    }

    private synchronized void note(String circumstance, String step, long micros) {
        if (!circumstances.contains(circumstance)) {
            circumstances.add(circumstance);
        }
        taken.computeIfAbsent(step, _ -> new LinkedHashMap<>())
                .computeIfAbsent(circumstance, _ -> new ArrayList<>())
                .add(micros);
    }

    public void forget() {
        circumstances.clear();
        taken.clear();
    }

    public String table() {
        var table = new StringBuilder("%-30s".formatted("server time, ms"));
        circumstances.forEach(circumstance -> table.append("%14s %9s".formatted(circumstance, "p95")));
        table.append('\n');
        taken.forEach((step, byCircumstance) -> {
            table.append("%-30s".formatted(step));
            circumstances.forEach(circumstance -> table.append(cell(byCircumstance.get(circumstance))));
            table.append('\n');
        });
        return table.toString();
    }

    private static String cell(List<Long> times) {
        return times == null
                ? "%14s %9s".formatted("", "")
                : String.format(Locale.ROOT, "%14.1f %9.1f", quantile(times, 0.5), quantile(times, 0.95));
    }

    /** One object, the bench's name first. */
    public String json(String bench) {
        return taken.entrySet().stream()
                .map(step -> "\"%s\":{%s}".formatted(step.getKey(), json(step.getValue())))
                .collect(Collectors.joining(",", "{\"bench\":\"" + bench + "\",\"unit\":\"ms\",", "}\n"));
    }

    private static String json(Map<String, List<Long>> byCircumstance) {
        return byCircumstance.entrySet().stream()
                .map(times -> String.format(
                        Locale.ROOT,
                        "\"%s\":{\"median\":%.1f,\"p95\":%.1f}",
                        times.getKey(),
                        quantile(times.getValue(), 0.5),
                        quantile(times.getValue(), 0.95)))
                .collect(Collectors.joining(","));
    }

    private static double quantile(List<Long> micros, double part) {
        var sorted = micros.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1)) / 1000.0;
    }
}
