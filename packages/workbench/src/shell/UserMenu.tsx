import { type Me, roleNames } from '@yangguang/contract'
import { Avatar, Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'

/** Who is signed in, with what roles, and the way out. */
export function UserMenu({ person, wide, onLeave }: { person: Me; wide: boolean; onLeave: () => void }) {
  const navigate = useNavigate()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'roles',
            disabled: true,
            label: (
              <span style={{ color: '#33465f' }}>
                {person.roles.map((role) => roleNames[role]).join('、') || '尚未授予岗位'}
              </span>
            ),
          },
          { type: 'divider' },
          { key: 'account', label: '口令与登录安全', onClick: () => navigate('/account') },
          { key: 'out', label: '退出登录', onClick: onLeave },
        ],
      }}
    >
      <Button type="text" className="yg-user">
        <Avatar size={26} style={{ background: '#3d74b8' }} aria-hidden>
          {person.name.slice(0, 1)}
        </Avatar>
        <span className={wide ? '' : 'yg-unseen'}>{person.name}</span>
      </Button>
    </Dropdown>
  )
}
