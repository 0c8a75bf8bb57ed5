/** A book with a fault line through it. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" aria-hidden="true">
      <path d="M5 3h13a2 2 0 0 1 2 2v16H7a2 2 0 0 1-2-2z" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="m14.5 3-3.5 5.5 3.5 2-3.8 5.2 2 5.3" className="logo-fault" strokeWidth="1.8" strokeLinejoin="round" />
    </svg>
  );
}
