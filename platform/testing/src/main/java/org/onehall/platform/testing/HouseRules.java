package org.onehall.platform.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rules that every service of the house keeps: the borders of Spring Modulith and the rules of the house style.
 *
 * <p>In a service's {@code ArchitectureTests}: {@code HouseRules.check(EmployerServiceApplication.class)}. {@link #checkStarter} is for
 * whoever sees all starters.
 */
public final class HouseRules {

    private HouseRules() {}

    /** Fails with every broken rule and where it is broken. */
    public static void check(Class<?> application) {
        check(application, new ImportOption.DoNotIncludeTests());
    }

    /**
     * The same for a platform starter, without Spring Modulith's borders: a starter is one module. Where it defines beans it may
     * make the clock that a service without one of its own is given.
     *
     * @param classes the folder of its compiled classes; what they stand on need not be on the class path
     * @param stampers names of classes whose time only makes ids rise, which nobody reads as a date
     */
    public static void checkStarter(Path classes, String basePackage, Set<String> stampers) {
        JavaClasses found = new ClassFileImporter().importPath(classes);
        if (found.isEmpty()) {
            throw new AssertionError("There is no class in " + classes);
        }
        refuse(broken(starterRules(basePackage, stampers), found));
    }

    static void check(Class<?> application, ImportOption which) {
        List<String> broken = new ArrayList<>();
        ApplicationModules.of(application, which)
                .detectViolations()
                .getMessages()
                .forEach(broken::add);
        JavaClasses classes =
                new ClassFileImporter().withImportOption(which).importPackages(application.getPackageName());
        broken.addAll(broken(rules(application.getPackageName()), classes));
        refuse(broken);
    }

    private static List<String> broken(Map<String, ArchRule> rules, JavaClasses classes) {
        List<String> broken = new ArrayList<>();
        rules.forEach((name, rule) -> {
            EvaluationResult result = rule.evaluate(classes);
            result.getFailureReport().getDetails().forEach(detail -> broken.add(name + ": " + detail));
        });
        return broken;
    }

    private static void refuse(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    broken.size() + " rules of the house are broken:\n  - " + String.join("\n  - ", broken));
        }
    }

    static Map<String, ArchRule> starterRules(String basePackage, Set<String> stampers) {
        Map<String, ArchRule> rules = rules(basePackage);
        rules.put("time comes from a clock", CodeRules.noTimeWithoutClockInStarters(stampers));
        return rules;
    }

    /** The ArchUnit rules by name, for a service whose code lives under this package. */
    static Map<String, ArchRule> rules(String basePackage) {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("packages say what they are for", PackageRules.noPackageNamedByLayer());
        rules.put("packages are null-marked", PackageRules.everyPackageIsNullMarked());
        rules.put("a service knows the platform and no other service", PackageRules.noOtherService(basePackage));
        rules.put("dependencies come by constructor", BeanRules.noFieldInjection());
        rules.put("repositories stay in their package", BeanRules.repositoriesArePackagePrivate());
        rules.put("controllers stay in their package", BeanRules.controllersArePackagePrivate());
        rules.put("queries run no code", BeanRules.noCodeInQueries());
        rules.put("aggregates have no setters", AggregateRules.noSetters());
        rules.put("aggregates have no public constructors", AggregateRules.noPublicConstructors());
        rules.put("time comes from a clock", CodeRules.noTimeWithoutClock());
        rules.put("money is decimal", CodeRules.noFloatingMoney());
        rules.put("event types are versioned records", CodeRules.eventTypesAreVersioned());
        rules.put("nothing is printed", CodeRules.nothingIsPrinted());
        return rules;
    }
}
