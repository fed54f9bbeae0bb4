package org.onehall.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules about what code says inside its methods and fields. */
final class CodeRules {

    private static final Pattern MONEY = Pattern.compile(
            "(?i)(money|wage|salary|amount|price|fee|subsidy|income|yuan|loan|interest|balance|budget)");
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Pattern EVENT_TYPE = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");

    private CodeRules() {}

    static ArchRule noTimeWithoutClock() {
        return noTimeWithoutClock(access -> false);
    }

    /** @param stampers names of classes that may read the machine's time */
    static ArchRule noTimeWithoutClockInStarters(Set<String> stampers) {
        return noTimeWithoutClock(
                access -> stampers.contains(access.getOriginOwner().getName())
                        || (access.getTargetOwner().getName().equals("java.time.Clock")
                                && definesBeans(access.getOriginOwner())));
    }

    private static boolean definesBeans(JavaClass type) {
        return type.isMetaAnnotatedWith("org.springframework.context.annotation.Configuration");
    }

    private static ArchRule noTimeWithoutClock(Predicate<JavaAccess<?>> allowed) {
        return noClasses()
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("time is read past the injected clock") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return readsTheMachinesTime(access) && !allowed.test(access);
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean readsTheMachinesTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (owner.equals("java.lang.System")) {
            return name.equals("currentTimeMillis");
        }
        if (owner.equals("java.util.Date")) {
            return name.equals("<init>") && parameters(access).isEmpty();
        }
        if (owner.equals("java.time.Clock")) {
            return name.startsWith("system");
        }
        return owner.startsWith("java.time.")
                && name.equals("now")
                && !parameters(access).contains("java.time.Clock");
    }

    private static List<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }

    static ArchRule noFloatingMoney() {
        return classes()
                .should(new ArchCondition<JavaClass>("hold money as decimals") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFields().stream()
                                .filter(field -> isFloating(field.getRawType()))
                                .filter(CodeRules::isMoney)
                                .map(JavaField::getFullName)
                                .forEach(name -> events.add(violation(type, name)));
                        type.getMethods().stream()
                                .filter(method -> isFloating(method.getRawReturnType()))
                                .filter(CodeRules::isMoney)
                                .map(JavaMethod::getFullName)
                                .forEach(name -> events.add(violation(type, name)));
                        type.getCodeUnits().stream()
                                .filter(unit ->
                                        MONEY.matcher(type.getSimpleName()).find())
                                .filter(unit ->
                                        unit.getRawParameterTypes().stream().anyMatch(CodeRules::isFloating))
                                .map(JavaCodeUnit::getFullName)
                                .forEach(name -> events.add(violation(type, name)));
                    }
                })
                .allowEmptyShould(true);
    }

    static ArchRule eventTypesAreVersioned() {
        return classes()
                .that()
                .areAnnotatedWith(new DescribedPredicate<JavaAnnotation<?>>("@EventType") {
                    @Override
                    public boolean test(JavaAnnotation<?> annotation) {
                        return annotation.getRawType().getSimpleName().equals("EventType");
                    }
                })
                .should(new ArchCondition<JavaClass>("be records with a versioned type") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String value = type.getAnnotations().stream()
                                .filter(found ->
                                        found.getRawType().getSimpleName().equals("EventType"))
                                .map(found -> String.valueOf(found.get("value").orElse("")))
                                .findFirst()
                                .orElse("");
                        if (!type.isRecord() || !EVENT_TYPE.matcher(value).matches()) {
                            events.add(violation(type, type.getName() + " (" + value + ")"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    static ArchRule nothingIsPrinted() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getName());
    }

    private static boolean isMoney(JavaMember member) {
        return MONEY.matcher(member.getName()).find()
                || MONEY.matcher(member.getOwner().getSimpleName()).find();
    }

    private static ConditionEvent violation(JavaClass type, String message) {
        return SimpleConditionEvent.violated(type, message);
    }
}
