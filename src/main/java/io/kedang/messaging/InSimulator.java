package io.kedang.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Exists in the demo only, and only while the simulator carries its SMS. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression(
    "${kedang.demo:false} and '${kedang.messaging.sms.gateway:simulator}'.equalsIgnoreCase('simulator')")
public @interface InSimulator {}
