package bg.registratura;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the house, as the house itself registered it; no list of them is kept anywhere. */
final class Addresses {

    private static final Pattern OF_ROUTE = Pattern.compile(":(\\w+)(?:\\([^)]*\\))?[?*]?");
    private static final Pattern OF_MAPPING = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private final ApplicationContext house;

    Addresses(ApplicationContext house) {
        this.house = house;
    }

    /** The pages that are called by a name of something. */
    Set<String> pages() {
        var registry =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(house.getBean(ServletContext.class)));
        return registry.getRegisteredRoutes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                .filter(template -> OF_ROUTE.matcher(template).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is read under a root by a name of something, and is no page. */
    Set<String> under(String root) {
        return mappings()
                .filter(info -> !info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(template -> template.startsWith(root)
                        && OF_MAPPING.matcher(template).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything else that Spring answers to, what is given in there among it. */
    Set<String> outside(String... roots) {
        return mappings()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(template -> Arrays.stream(roots).noneMatch(template::startsWith)
                                || info.getMethodsCondition().getMethods().contains(RequestMethod.POST)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What servlets answer to. */
    Set<String> servlets() {
        return house.getBean(ServletContext.class).getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What an address is asked with beside its path, under the names by which it is asked. */
    Set<String> asked() {
        return house
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .filter(method -> method.getBeanType().getName().startsWith("bg.registratura."))
                .flatMap(method -> Arrays.stream(method.getMethod().getParameters()))
                .flatMap(Addresses::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Parameter parameter) {
        var header = parameter.getAnnotation(RequestHeader.class);
        if (header != null) {
            return Stream.of(header.name().isEmpty() ? header.value() : header.name());
        }
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return Stream.of(parameter.getName());
        }
        return parameter.getType().isRecord()
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    private Stream<RequestMappingInfo> mappings() {
        return house
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream();
    }

    /** By which names an address calls what it is about. */
    static List<String> names(String template) {
        return pattern(template)
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static String filled(String template, Map<String, String> values) {
        return pattern(template).matcher(template).replaceAll(found -> values.getOrDefault(found.group(1), "?"));
    }

    /** The address with each of its names from any of these, but never with all of the first. */
    static List<String> swapped(String template, List<Map<String, String>> from) {
        var filled = new ArrayList<>(List.of(template));
        for (var name : names(template)) {
            var next = new ArrayList<String>();
            for (var begun : filled) {
                for (var values : from) {
                    next.add(pattern(template).matcher(begun).replaceFirst(values.getOrDefault(name, "?")));
                }
            }
            filled = next;
        }
        var own = filled(template, from.getFirst());
        return filled.stream().filter(one -> !one.equals(own)).distinct().toList();
    }

    private static Pattern pattern(String template) {
        return template.startsWith("/") ? OF_MAPPING : OF_ROUTE;
    }
}
