package bg.registratura.operations;

import bg.registratura.Registratura;
import bg.registratura.operations.RoleMatrix.Cell;
import bg.registratura.operations.RoleMatrix.Line;
import bg.registratura.security.Role;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Every act of the house that its server guards, judged for each role by the judge that guards it: the annotations in the code
 * are asked, and no table is kept beside them.
 */
@Component
class GuardedActs {

    private static final String HOUSE = Registratura.class.getPackageName() + ".";

    private final PreAuthorizeAuthorizationManager judge = new PreAuthorizeAuthorizationManager();
    private final ListableBeanFactory house;
    private final SingletonSupplier<List<Line>> lines = SingletonSupplier.of(this::judged);

    GuardedActs(ListableBeanFactory house) {
        this.house = house;
    }

    /** A method with the rule that stands before it. */
    record Act(Object bean, Method method, String rule) {

        String room() {
            var within = method.getDeclaringClass().getPackageName().substring(HOUSE.length());
            return within.split("\\.")[0];
        }

        String name() {
            return room() + "." + method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        boolean names(Role role) {
            return Pattern.compile("\\b" + role.name() + "\\b").matcher(rule).find();
        }
    }

    /** As the judge said it once: what stands before an act does not change while the house runs. */
    List<Line> lines() {
        return lines.obtain();
    }

    /** Room by room; acts of one name that are guarded alike are one line. */
    private List<Line> judged() {
        var lines = new TreeMap<String, Line>();
        all().collect(Collectors.groupingBy(Act::name)).forEach((name, acts) -> {
            var cells = acts.stream().map(this::cells).toList();
            boolean alike = cells.stream().distinct().count() == 1;
            for (int i = 0; i < acts.size(); i++) {
                var act = acts.get(i);
                var own = alike ? name : name + "." + act.method().getParameterCount();
                lines.put(own, new Line(act.room(), own, cells.get(i)));
            }
        });
        return List.copyOf(lines.values());
    }

    Stream<Act> all() {
        return Arrays.stream(house.getBeanDefinitionNames())
                .filter(name -> house.isSingleton(name) && isOurs(house.getType(name)))
                .map(house::getBean)
                .flatMap(bean -> Arrays.stream(ClassUtils.getUserClass(bean).getDeclaredMethods())
                        .flatMap(method -> rule(method).map(rule -> new Act(bean, method, rule)).stream()));
    }

    private static boolean isOurs(@Nullable Class<?> type) {
        return type != null && type.getName().startsWith(HOUSE);
    }

    /** A method's own rule, or that of its class for what can be called from outside. */
    private static Optional<String> rule(Method method) {
        var own = method.getAnnotation(PreAuthorize.class);
        var all = method.getDeclaringClass().getAnnotation(PreAuthorize.class);
        return method.isSynthetic()
                ? Optional.empty()
                : Optional.ofNullable(own == null && Modifier.isPublic(method.getModifiers()) ? all : own)
                        .map(PreAuthorize::value);
    }

    private Map<Role, Cell> cells(Act act) {
        var cells = new EnumMap<Role, Cell>(Role.class);
        for (var role : Role.values()) {
            cells.put(role, cell(act, role));
        }
        return cells;
    }

    /** A rule that asks about what is in hand is answered for an empty hand: then it lets in whom it names, at times. */
    private Cell cell(Act act, Role role) {
        if (isGranted(act, role)) {
            return Cell.YES;
        }
        return act.rule().contains("#") && act.names(role) ? Cell.PARTLY : Cell.NO;
    }

    private boolean isGranted(Act act, Role role) {
        var somebody = UsernamePasswordAuthenticationToken.authenticated(
                role.name(), null, List.of(new SimpleGrantedAuthority(role.authority())));
        var empty = new SimpleMethodInvocation(
                act.bean(), act.method(), new Object[act.method().getParameterCount()]);
        try {
            return Objects.requireNonNull(judge.authorize(() -> somebody, empty))
                    .isGranted();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
