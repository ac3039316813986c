package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** Every check of credentials, accounts and sessions has a test that bears its number. */
class QualityTest {

    static final int LAST = 67;

    @Test
    void everyCheckHasATest() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter((metadata, _) -> true);
        var tested = scanner.findCandidateComponents(QualityTest.class.getPackageName()).stream()
                .map(definition -> ClassUtils.resolveClassName(definition.getBeanClassName(), null))
                .filter(type -> type.getSimpleName().matches("\\w+(Test|IT)"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(Quality.class)))
                .flatMapToInt(quality -> IntStream.of(quality.value()))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));

        var wanted = IntStream.rangeClosed(1, LAST).boxed().collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested.headSet(LAST, true)).isEqualTo(wanted);
    }
}
