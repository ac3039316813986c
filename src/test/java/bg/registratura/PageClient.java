package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser without a screen: it speaks a page's own protocol over a real socket, finds fields and buttons by what stands on
 * them, and keeps the cookie as browsers do on this machine, where plain HTTP counts as secure.
 */
public final class PageClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEXT_FEATURE = "7";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final String house;
    private final Map<String, Node> nodes = new HashMap<>();
    private @Nullable StringBuilder traffic;
    private String cookie = "";
    private String csrf = "";
    private String spring = "";
    private int page;
    private int heard;
    private int said;

    public PageClient(int port) {
        this.house = "http://localhost:" + port;
    }

    /** What is known of a thing on the page. */
    private static final class Node {
        private final Map<String, String> says = new HashMap<>();
        private final Set<String> holds = new LinkedHashSet<>();
    }

    /** Opens a page and runs it as far as its first answer. */
    public PageClient open(String path) throws Exception {
        nodes.clear();
        heard = 0;
        said = 0;
        assertThat(get("/" + path).statusCode()).as(path).isEqualTo(200);
        var began =
                JSON.readTree(get("/?v-r=init&query=&location=" + encoded(path)).body());
        page = began.path("appConfig").path("v-uiId").asInt(-1);
        var first = began.path("appConfig").path("uidl");
        csrf = first.path("Vaadin-Security-Key").asString("");
        learn(first);
        return go(path);
    }

    /** Goes somewhere else by a message of the page that is open. */
    public PageClient go(String path) throws Exception {
        send("""
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"","appShellTitle":"",\
                "historyState":{"idx":0},"trigger":""}}""".formatted(path));
        return this;
    }

    /** Types into the field under a label. */
    public PageClient type(String label, String value) throws Exception {
        var field = node("label", label);
        send("""
                {"type":"mSync","node":%s,"feature":1,"property":"value","value":%s},\
                {"type":"event","node":%s,"event":"change","data":{}}""".formatted(field, JSON.writeValueAsString(value), field));
        return this;
    }

    /** Presses the button of a name. */
    public JsonNode press(String name) throws Exception {
        return send("{\"type\":\"event\",\"node\":%s,\"event\":\"click\",\"data\":{}}".formatted(button(name)));
    }

    /** Sends an event of the thing of which this was said last. */
    public JsonNode tell(String key, String said, String event, String data) throws Exception {
        return send("{\"type\":\"event\",\"node\":%s,\"event\":\"%s\",\"data\":%s}"
                .formatted(node(key, said), event, data));
    }

    /** Keeps every answer from now on, as it came. */
    public PageClient recorded() {
        traffic = new StringBuilder();
        return this;
    }

    /** All answers since then. */
    public String traffic() {
        return String.valueOf(traffic);
    }

    /** Asks as a page does that nobody touches. */
    public int poll() throws Exception {
        var answer = raw("{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}", csrf);
        if (answer.statusCode() == 200) {
            learn(message(answer));
        }
        return answer.statusCode();
    }

    /** Asks for everything that is on the page anew, as one does that lost its place. */
    public String everythingAnew() throws Exception {
        return post(
                        "/?v-r=uidl&v-uiId=" + page,
                        "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":%d,\"clientId\":%d,\"resynchronize\":true}"
                                .formatted(csrf, heard, said),
                        Map.of("Content-Type", "application/json; charset=UTF-8"))
                .body();
    }

    public int heartbeat() throws Exception {
        return post("/?v-r=heartbeat&v-uiId=" + page, "", Map.of()).statusCode();
    }

    /** The same message with another token. */
    public HttpResponse<String> forge(String name, String token) throws Exception {
        return raw("{\"type\":\"event\",\"node\":%s,\"event\":\"click\",\"data\":{}}".formatted(button(name)), token);
    }

    /** What is on the page, as far as it was ever said. */
    public String text() {
        var all = new StringBuilder();
        nodes.values().forEach(node -> all.append(String.join("\n", node.says.values()))
                .append('\n'));
        return all.toString();
    }

    /** What was last said of a thing by this name, wherever on the page. */
    public String says(String key) {
        return nodes.values().stream()
                .map(node -> node.says.get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing on the page has a " + key));
    }

    /** Lets go of what it remembers of the page. */
    public PageClient forget() {
        nodes.clear();
        return this;
    }

    public String cookie() {
        return cookie;
    }

    /** The token of the house's own forms, once a page gave it. */
    public String token() {
        return spring;
    }

    /** Somebody who has a cookie and nothing else. */
    public PageClient withCookie(String stolen) {
        cookie = stolen;
        return this;
    }

    /** What a page loads by itself, as a browser asks for it. */
    public HttpResponse<String> picture(String path) throws IOException, InterruptedException {
        return kept(HTTP.send(
                request(path).header("Accept", "image/avif,image/*").GET().build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return kept(HTTP.send(
                request(path).header("Accept", "text/html,*/*").GET().build(), HttpResponse.BodyHandlers.ofString()));
    }

    public HttpResponse<String> post(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return kept(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** A stream of signs, open until the server ends it. */
    public InputStream watch() throws IOException, InterruptedException {
        return HTTP.send(request("/session/watch").GET().build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(house + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        if (traffic != null) {
            traffic.append(answer.body()).append('\n');
        }
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.replaceAll(";.*", ""));
        return answer;
    }

    private JsonNode send(String invocations) throws Exception {
        var answer = raw(invocations, csrf);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var message = message(answer);
        learn(message);
        return message;
    }

    private static JsonNode message(HttpResponse<String> answer) {
        return JSON.readTree(answer.body().replaceFirst("^for\\(;;\\);\\[(.*)]$", "$1"));
    }

    private HttpResponse<String> raw(String invocations, String token) throws Exception {
        return post(
                "/?v-r=uidl&v-uiId=" + page,
                "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                        .formatted(token, invocations, heard, said),
                Map.of("Content-Type", "application/json; charset=UTF-8"));
    }

    private void learn(JsonNode message) {
        heard = message.path("syncId").asInt(heard);
        said = message.path("clientId").asInt(said);
        message.path("changes").forEach(this::learnOne);
        message.path("execute").forEach(call -> {
            if (call.size() > 3 && call.path(call.size() - 1).asString("").contains("session.js")) {
                spring = call.path(2).asString("");
            }
        });
    }

    private void learnOne(JsonNode change) {
        var node = nodes.computeIfAbsent(change.path("node").asString(), _ -> new Node());
        var value = change.path("value");
        var said = value.isObject() ? value.path("uri") : value;
        if (change.path("type").asString("").equals("put") && said.isString()) {
            node.says.put(
                    change.path("feat").asString().equals(TEXT_FEATURE)
                            ? "text"
                            : change.path("key").asString(""),
                    said.asString());
        }
        change.path("addNodes").forEach(added -> node.holds.add(added.asString()));
    }

    private String node(String key, String value) {
        return nodes.entrySet().stream()
                .filter(entry -> value.equals(entry.getValue().says.get(key)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not on the page:\n" + text()));
    }

    private String button(String name) {
        return nodes.entrySet().stream()
                .filter(entry -> "vaadin-button".equals(entry.getValue().says.get("tag")))
                .filter(entry -> entry.getValue().holds.stream().anyMatch(child -> name.equals(textOf(child))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name + " on the page:\n" + text()));
    }

    private @Nullable String textOf(String child) {
        return Objects.requireNonNullElseGet(nodes.get(child), Node::new).says.get("text");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Signs in as people do; a code where one is asked for. */
    public PageClient signIn(List<String> labels, String username, String password, @Nullable String code)
            throws Exception {
        open("sign-in");
        type(labels.get(0), username);
        type(labels.get(1), password);
        press(labels.get(3));
        if (code != null) {
            type(labels.get(2), code);
            press(labels.get(3));
        }
        return this;
    }
}
