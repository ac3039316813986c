package bg.registratura.dicomweb;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In what forms a program takes its answer, the dearest first (PS3.18 8.3.3.1 and 8.7.4). */
record Wishes(List<Wish> all) {

    private static final MediaType MULTIPART = MediaType.parseMediaType("multipart/related");

    /**
     * One form.
     *
     * @param type of what is asked for, also where it comes in parts
     * @param parts it may come in several parts
     * @param syntax the transfer syntax, {@code *} for any; absent where none is named
     */
    record Wish(MediaType type, boolean parts, @Nullable String syntax) {

        boolean takes(String offered) {
            return type.includes(MediaType.parseMediaType(offered));
        }

        boolean takesSyntax(String uid) {
            return syntax == null || syntax.equals("*") || syntax.equals(uid);
        }
    }

    static Wishes of(HttpServletRequest request) {
        var asked = request.getParameterValues("accept");
        var named = asked == null ? Collections.list(request.getHeaders(HttpHeaders.ACCEPT)) : List.of(asked);
        try {
            var wishes = MediaType.parseMediaTypes(named).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .map(Wishes::wish)
                    .toList();
            return new Wishes(named.isEmpty() ? List.of(new Wish(MediaType.ALL, true, null)) : wishes);
        } catch (InvalidMediaTypeException e) {
            throw new Refusal(400, "not a list of media types");
        }
    }

    private static Wish wish(MediaType type) {
        boolean parts = type.isCompatibleWith(MULTIPART);
        var inner = bare(type.getParameter("type"));
        var outer = new MediaType(type.getType(), type.getSubtype());
        boolean all = outer.isWildcardType() || outer.equals(MULTIPART) && inner == null;
        return new Wish(
                all ? MediaType.ALL : inner != null && parts ? MediaType.parseMediaType(inner) : outer,
                parts,
                bare(type.getParameter("transfer-syntax")));
    }

    private static @Nullable String bare(@Nullable String parameter) {
        return parameter == null ? null : parameter.replace("\"", "");
    }

    Optional<Wish> first(String... offered) {
        return all.stream()
                .filter(wish -> List.of(offered).stream().anyMatch(wish::takes))
                .findFirst();
    }

    /** The first of what is offered that is wished for most. */
    String best(String... offered) {
        return all.stream()
                .flatMap(wish -> List.of(offered).stream().filter(wish::takes))
                .findFirst()
                .orElseThrow(() -> new Refusal(406, "offered are " + String.join(", ", offered)));
    }
}
