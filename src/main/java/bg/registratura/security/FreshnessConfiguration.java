package bg.registratura.security;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Holds every call of a {@link FreshProof} to it, after the role was asked for and before a transaction begins. */
@Configuration(proxyBeanMethods = false)
class FreshnessConfiguration {

    private static final int AFTER_ROLES = 1_000;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor freshProofs(ObjectProvider<Freshness> freshness) {
        MethodInterceptor asking = call -> {
            freshness.getObject().require();
            return call.proceed();
        };
        var advisor =
                new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(FreshProof.class), asking);
        advisor.setOrder(AFTER_ROLES);
        return advisor;
    }
}
