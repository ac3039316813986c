package bg.registratura.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** Cornerstone3D with nothing round it, built by npm in a scratch folder and served as a good server serves it: packed. */
final class Cornerstone implements AutoCloseable {

    private static final Path SOURCES = Path.of("src/test/resources/cornerstone");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript",
            "wasm", "application/wasm",
            "dcm", "application/dicom");

    private final HttpServer server;
    private final Path built;
    private final Map<String, byte[]> packed = new HashMap<>();

    private Cornerstone(Path built) throws IOException {
        this.built = built;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Builds and serves it; nothing where npm is not to be had or cannot fetch it. */
    static Optional<Cornerstone> build(Path scratch) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        for (var name : List.of("package.json", "vite.config.js", "index.html", "main.js")) {
            Files.copy(SOURCES.resolve(name), scratch.resolve(name));
        }
        boolean made = run(scratch, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
                && run(scratch, "npx", "--no-install", "vite", "build");
        return made ? Optional.of(new Cornerstone(scratch.resolve("dist"))) : Optional.empty();
    }

    private static boolean run(Path scratch, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .directory(scratch.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(scratch.resolve(command[0] + ".log").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Puts a picture beside it. */
    void serve(String name, byte[] dicom) throws IOException {
        Files.write(built.resolve(name), dicom);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var name = exchange.getRequestURI().getPath().substring(1);
            var file = built.resolve(name.isEmpty() ? "index.html" : name).normalize();
            if (!file.startsWith(built) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var ending = file.toString().replaceAll(".*\\.", "");
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            var bytes = Files.readAllBytes(file);
            if (!ending.equals("dcm")) {
                bytes = packed(file.toString(), bytes);
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized byte[] packed(String name, byte[] bytes) throws IOException {
        var known = packed.get(name);
        if (known == null) {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            known = out.toByteArray();
            packed.put(name, known);
        }
        return known;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
