import { DownOutlined, MenuOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, Navigate, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { useInboxCounts } from '@/shared/api/inboxCounts';
import { ApiProblem } from '@/shared/api/problem';
import { onSessionLost } from '@/shared/api/request';
import { putLocale, useSessionQuery, useSignOut } from '@/shared/api/session';
import type { Session } from '@/shared/api/types';
import { localName, staffName, switchLanguage, useWords } from '@/shared/i18n';
import { tidyTyped } from '@/shared/lib/typed';
import { useHotkeys } from '@/shared/lib/useHotkeys';
import { usePhone } from '@/shared/lib/useMedia';
import { useLive } from '@/shared/live/useLive';
import { SessionContext } from '@/shared/session';
import { Loading, Trouble } from '@/shared/ui/state';
import { KeyHelp } from './KeyHelp';
import { destinationsOf } from './navigation';
import { usePaletteKey } from './palette/usePaletteKey';

const TIDY_EVERY_MS = 60 * 60 * 1000;

const SignInAgain = lazy(() => import('@/features/session/SignInAgain').then((m) => ({ default: m.SignInAgain })));

const CommandPalette = lazy(() => import('./palette/CommandPalette').then((m) => ({ default: m.CommandPalette })));

/** What stands around every page: who one is, where one can go. */
export function Frame() {
  const query = useSessionQuery();
  const { pathname, search } = useLocation();
  if (query.data?.mustChangePassword) {
    return <Navigate to="/password" replace />;
  }
  if (query.data) {
    return (
      <SessionContext value={query.data}>
        <Bar session={query.data} />
        <Outlet />
        <Guard />
        <Tidy personId={query.data.person.id} />
        <Palette />
        <ScrollRestoration />
      </SessionContext>
    );
  }
  if (query.error instanceof ApiProblem && query.error.status === 401) {
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return query.error ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
}

/** Nothing typed and not sent stays longer than it should, nor for the next person at this desk. */
function Tidy({ personId }: { personId: string }) {
  useEffect(() => {
    tidyTyped(personId);
    const timer = window.setInterval(() => {
      tidyTyped(personId);
    }, TIDY_EVERY_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [personId]);
  return null;
}

/** The session ended under somebody's hands: asks for the password above the page, which stays with everything typed. */
function Guard() {
  const [lost, setLost] = useState(false);
  useEffect(
    () =>
      onSessionLost(() => {
        setLost(true);
      }),
    [],
  );
  return lost ? (
    <Suspense>
      <SignInAgain
        onBack={() => {
          setLost(false);
        }}
      />
    </Suspense>
  ) : null;
}

/** Ctrl K or ⌘ K, from anywhere, also while typing. */
function Palette() {
  const [open, setOpen] = usePaletteKey();
  return open ? (
    <Suspense>
      <CommandPalette
        onClose={() => {
          setOpen(false);
        }}
      />
    </Suspense>
  ) : null;
}

function Bar({ session }: { session: Session }) {
  const { t } = useWords();
  const phone = usePhone();
  const navigate = useNavigate();
  const [help, setHelp] = useState(false);
  const counts = useInboxCounts();
  useLive();
  const destinations = destinationsOf(session);
  const waiting =
    counts.data === undefined ? undefined : (counts.data.views.mine ?? 0) + (counts.data.views.roles ?? 0);

  useHotkeys({
    '?': () => {
      setHelp(true);
    },
    '/': () => void navigate('/customers'),
    ...Object.fromEntries(destinations.map(({ key, path }) => [`g ${key}`, () => void navigate(path)])),
  });

  return (
    <header className="kd-header">
      <a className="kd-skip" href="#main">
        {t('nav.skip')}
      </a>
      <Link className="kd-brand" to="/inbox">
        客档 Kedang
      </Link>
      {phone ? (
        <>
          <Dropdown
            trigger={['click']}
            menu={{
              items: destinations.map(({ path, label }) => ({
                key: path,
                label: path === '/inbox' && waiting ? `${t(label)} (${waiting})` : t(label),
              })),
              onClick: ({ key }) => void navigate(key),
            }}
          >
            <Button type="text" icon={<MenuOutlined />} aria-label={t('nav.menu')} />
          </Dropdown>
          <PersonMenu
            session={session}
            onHelp={() => {
              setHelp(true);
            }}
          />
        </>
      ) : (
        <>
          <nav className="kd-nav" aria-label={t('nav.menu')}>
            {destinations.map(({ path, label }) => (
              <NavLink key={path} to={path}>
                {t(label)}
                {path === '/inbox' && waiting !== undefined && <span className="kd-count">{waiting}</span>}
              </NavLink>
            ))}
          </nav>
          <LanguageButton />
          <PersonMenu
            session={session}
            onHelp={() => {
              setHelp(true);
            }}
          />
        </>
      )}
      <KeyHelp
        open={help}
        onClose={() => {
          setHelp(false);
        }}
        destinations={destinations}
      />
    </header>
  );
}

function useOtherLanguage() {
  const { language } = useWords();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return {
    other,
    label: other === 'en' ? 'English' : '中文',
    change: () => {
      void switchLanguage(other);
      // The choice holds here at once; that the server misses it once is no harm.
      putLocale(other).catch(() => undefined);
    },
  } as const;
}

function LanguageButton() {
  const { other, label, change } = useOtherLanguage();
  return (
    <Button type="text" lang={other} onClick={change}>
      {label}
    </Button>
  );
}

function PersonMenu({ session, onHelp }: { session: Session; onHelp: () => void }) {
  const { t, word } = useWords();
  const phone = usePhone();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const language = useOtherLanguage();
  const name = staffName(session.person);
  const rolesText = session.roles.map((role) => word('role', role)).join(t('common.comma'));
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'who',
            type: 'group',
            label: (
              <>
                {name} · {localName(session.branch)}
                <br />
                {rolesText}
              </>
            ),
          },
          { type: 'divider' },
          ...(phone ? [{ key: 'language', label: language.label }] : []),
          { key: 'deputies', label: t('deputy.title') },
          ...(phone ? [] : [{ key: 'help', label: t('keys.title') }]),
          { key: 'password', label: t('password.title') },
          { key: 'signOut', label: t('nav.signOut') },
        ],
        onClick: ({ key }) => {
          const act = {
            language: language.change,
            help: onHelp,
            deputies: () => void navigate('/deputies'),
            password: () => void navigate('/password'),
            signOut: () => void signOut(),
          }[key];
          act?.();
        },
      }}
    >
      <Button type="text" icon={<DownOutlined />} iconPlacement="end">
        {name}
      </Button>
    </Dropdown>
  );
}
