package io.kedang.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.IntegerValue;
import org.camunda.bpm.engine.variable.value.LongValue;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Every variable the engine keeps passes through a serializer, whoever set it and however: this is
 * where personal data is turned away. Kinds of value that are missing here (objects, files, bytes,
 * dates, fractions) cannot be kept at all.
 */
final class PlainVariableSerializers {

  /**
   * All but {@code null}, {@code boolean} and {@code short}, which can hold nothing worth hiding.
   */
  private static final List<String> BUILT_IN =
      List.of(
          "string",
          "integer",
          "long",
          "date",
          "double",
          "bytes",
          "file",
          JavaObjectSerializer.NAME);

  private PlainVariableSerializers() {}

  static void replaceIn(VariableSerializers serializers) {
    for (String name : BUILT_IN) {
      TypedValueSerializer<?> serializer = serializers.getSerializerByName(name);
      if (serializer != null) {
        serializers.removeSerializer(serializer);
      }
    }
    serializers
        .addSerializer(new PlainStrings())
        .addSerializer(new SmallIntegers())
        .addSerializer(new SmallLongs());
  }

  /**
   * What becomes of values of any other kind. The engine's own message would quote the value it
   * found no serializer for.
   */
  static VariableSerializerFactory refusing() {
    return new VariableSerializerFactory() {
      @Override
      public TypedValueSerializer<?> getSerializer(String name) {
        return new Refusing();
      }

      @Override
      public TypedValueSerializer<?> getSerializer(TypedValue value) {
        return new Refusing();
      }
    };
  }

  private static void check(ValueFields fields, Object value) {
    if (fields.getName() != null && !Grammar.isPlainName(fields.getName())) {
      throw new RefusedByEngine("A variable's name is not a plain name");
    }
    EngineValues.require("Variable " + fields.getName(), value);
  }

  private static final class PlainStrings extends StringValueSerializer {
    @Override
    public void writeValue(StringValue value, ValueFields fields) {
      check(fields, value.getValue());
      super.writeValue(value, fields);
    }
  }

  private static final class SmallIntegers extends IntegerValueSerializer {
    @Override
    public void writeValue(IntegerValue value, ValueFields fields) {
      check(fields, value.getValue());
      super.writeValue(value, fields);
    }
  }

  private static final class SmallLongs extends LongValueSerlializer {
    @Override
    public void writeValue(LongValue value, ValueFields fields) {
      check(fields, value.getValue());
      super.writeValue(value, fields);
    }
  }

  private static final class Refusing extends AbstractTypedValueSerializer<TypedValue> {
    private Refusing() {
      super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
      return "refused";
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
      return true;
    }

    @Override
    public TypedValue convertToTypedValue(UntypedValueImpl value) {
      throw refused(value.getValue());
    }

    @Override
    public void writeValue(TypedValue value, ValueFields fields) {
      throw refused(value.getValue());
    }

    @Override
    public TypedValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
      throw new RefusedByEngine("The engine holds plain values only");
    }

    private static RefusedByEngine refused(Object value) {
      return new RefusedByEngine(
          "The engine holds plain values only, not "
              + (value == null ? "typed nulls" : value.getClass().getName()));
    }
  }
}
