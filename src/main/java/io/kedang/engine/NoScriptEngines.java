package io.kedang.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Knows no script language. */
class NoScriptEngines implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw new RefusedByEngine("Scripts are not allowed");
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    throw new RefusedByEngine("Scripts are not allowed");
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw new RefusedByEngine("Scripts are not allowed");
  }
}
