package org.onehall.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Rules about beans: how they get what they need, who sees them, what their queries may hold. */
final class BeanRules {

    private static final List<String> CODE_IN_QUERIES = List.of("#{", "$where", "$function", "$accumulator");

    private BeanRules() {}

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .allowEmptyShould(true);
    }

    static ArchRule repositoriesArePackagePrivate() {
        return classes()
                .that()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true);
    }

    static ArchRule controllersArePackagePrivate() {
        return classes()
                .that()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true);
    }

    static ArchRule noCodeInQueries() {
        return methods()
                .that(new DescribedPredicate<>("carry a query") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return queries(method).findAny().isPresent();
                    }
                })
                .should(new ArchCondition<JavaMethod>("hold neither SpEL nor JavaScript") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        queries(method)
                                .flatMap(query -> query.getProperties().values().stream())
                                .flatMap(value -> value instanceof Object[] all ? Arrays.stream(all) : Stream.of(value))
                                .filter(value -> CODE_IN_QUERIES.stream().anyMatch(value.toString()::contains))
                                .forEach(value -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " runs code in its query: " + value)));
                    }
                })
                .allowEmptyShould(true);
    }

    private static Stream<JavaAnnotation<JavaMethod>> queries(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(found -> found.getRawType().getPackageName().startsWith("org.springframework.data."))
                .filter(found -> List.of("Query", "Aggregation", "Update", "CountQuery", "DeleteQuery", "ExistsQuery")
                        .contains(found.getRawType().getSimpleName()));
    }
}
